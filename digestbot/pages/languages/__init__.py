"""Languages: catalogues of sentences, names of languages, and dates as each language writes them."""
