"""Child process: saves an untrained network for pytorch_predict.py: `pytorch_save.py TOPOLOGY MODEL`."""

import json
import sys

import torch

from pytorch_network import build_network

if __name__ == "__main__":
    topology, model = sys.argv[1:]
    torch.save(build_network(json.loads(topology)), model)
