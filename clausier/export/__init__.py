"""The data for other programs: a static JSON API and bulk files, under `api/v1/` of the site."""
