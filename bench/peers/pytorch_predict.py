"""Child process: PyTorch tells which digit is in one picture, with a model that was saved before.

`pytorch_predict.py MODEL PICTURE` prints the digit. The picture has MNIST's form already, so that
nothing is left to do but decode it: mnist's preparation of any picture has no counterpart here.
"""

import sys

import numpy
import torch
from PIL import Image


def main():
    model, picture = sys.argv[1:]
    network = torch.load(model, weights_only=False)
    network.eval()
    pixels = numpy.asarray(Image.open(picture).convert("L"), dtype=numpy.float32) / 255
    with torch.inference_mode():
        logits = network(torch.from_numpy(pixels).view(1, 1, *pixels.shape))
    print(logits.argmax().item())


if __name__ == "__main__":
    main()
