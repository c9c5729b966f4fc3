"""The pages on which somebody signs in at the desk and keeps their own account: allauth's work in the desk's clothes."""
