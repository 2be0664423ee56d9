"""Cykelboden: an example shop whose views, requests and nightly job ask one privacy policy."""
