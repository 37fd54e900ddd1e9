"""Quality and speed, measured on the development sets and against peers.

Run as modules from the top folder: ``python -m benchmarks.splitting``.
"""
