#if !os(Linux)
    /// Starts processes and reports their ends; so far on Linux only.
    package struct ProcessLauncher: Sendable {
        package init() throws(ProcessLaunchError) {
            throw .unsupportedPlatform
        }

        package func launch(
            _ request: ProcessRequest, unless isCancelled: @escaping @Sendable () -> Bool = { false },
            onEvent: @escaping @Sendable (ProcessEvent) -> Void
        ) {
            onEvent(.failed(.unsupportedPlatform))
        }
    }
#endif
