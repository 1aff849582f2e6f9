#if !os(Linux)
    import Darwin

    /// Catches signals; so far on Linux only.
    package final class SignalTrap: Sendable {
        package init(
            _ signals: [Int32] = [SIGINT, SIGTERM], onSignal: @escaping @Sendable (Int32) -> Void
        ) throws(SignalTrapError) {
            throw .system(SystemError("catch signals", code: ENOTSUP))
        }

        package func cancel() {}
    }
#endif
