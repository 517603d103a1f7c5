"""Everything that comes from the web: fetches politely and safely, parses feeds, extracts articles, reads and
writes OPML.

Data from outside is parsed in a worker process that can be killed (``parser_processes``). Only that process
imports the parsers, so importing this package is quick.
"""
