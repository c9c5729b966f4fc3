"""Every write that means something. Admin, importer and commands all end here."""
