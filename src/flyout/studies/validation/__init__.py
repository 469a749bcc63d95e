"""The model held against its authorities: check cases, tables, laws, an independent integration, real flights."""
