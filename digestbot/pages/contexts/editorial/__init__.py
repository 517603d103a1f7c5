"""The contexts of the pages for editors and owners."""
