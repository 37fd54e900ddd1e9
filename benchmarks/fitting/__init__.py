"""How the weights of the scorer are made from texts with gold answers.

``texts`` reads the development sets, ``graphs`` lays their lattices with the
package's own code, ``paths`` finds the gold answers in them, ``samples`` keeps
what is worth learning from, ``model`` has the parameters, ``likelihood`` fits
them, ``calibration`` makes probabilities of posteriors, and ``trials`` tells how
well it works on families of texts that were left out.
"""
