"""The public pages: each view answers one address from the published record, in one language, on one day."""
