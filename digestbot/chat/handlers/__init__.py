"""What is answered to whom: read the visit, await one action, show one page."""
