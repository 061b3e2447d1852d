"""Where the table alone does not settle a field: the headline by agreement, dates by what is possible and by the
number of sources, authors by what is no publisher, the language by the script of the text.
"""
