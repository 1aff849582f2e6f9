// What tests of frameworks need beside MesosKit: simulated clusters and, from this room, real ones.
@_exported public import MesosSimulation
