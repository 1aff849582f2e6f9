#if os(Linux)
    import Glibc

    extension ContainerUsage {
        private static let tick = Duration.nanoseconds(1_000_000_000 / max(1, sysconf(Int32(_SC_CLK_TCK))))
        private static let pageSize = Int64(max(1, sysconf(Int32(_SC_PAGESIZE))))

        /// Adds what one process uses. One that is over still has its times until it is reaped, and nothing else.
        mutating func add(_ process: ProcessFacts) {
            userTime += Self.tick * process.userTicks
            systemTime += Self.tick * process.systemTicks
            guard !process.isOver else { return }
            residentBytes += process.residentPages * Self.pageSize
            processes += 1
            threads += process.threads
        }
    }
#endif
