"""Systems of the user's own, beside those that come with the package."""
