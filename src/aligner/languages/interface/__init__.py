"""What an algorithm may ask of a language.

One module an area; each defines a frozen record of plain data.  A language
module fills the records it can; what it leaves out is ``None``, and whatever
needs it stays silent.
"""
