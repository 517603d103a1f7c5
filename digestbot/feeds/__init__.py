"""Brings the web in: fetches politely and safely, parses feeds, extracts articles, reads and writes OPML.

Whatever came from outside is parsed in a worker process that can be killed (``parser_processes``), so importing this
package stays light: the feed parser and the extractor are imported there only.
"""
