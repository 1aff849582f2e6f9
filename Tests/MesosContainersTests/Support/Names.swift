import MesosIO

/// Testing has a type of the same name.
typealias ExitStatus = MesosIO.ExitStatus
