import MesosBase

extension SchedulerClientMachine {
    /// The number of the callback that has not returned, if there is one.
    package var outstandingCallback: UInt64? { callbackInFlight?.number }

    /// How many callbacks wait until that one has returned.
    package var waitingCallbackCount: Int { callbacks.count }
}
