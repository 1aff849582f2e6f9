import MesosBase

extension SchedulerClientMachine {
    /// Whether its scheduler has been told all that has come.
    package var isIdle: Bool { callbackInFlight == nil && callbacks.isEmpty }
}
