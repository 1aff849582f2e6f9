#if !os(Linux)
    /// Where there is no /proc, a container's processes are known by their process group alone.
    final class TreeSweeper: Sendable {
        static let shared = TreeSweeper()

        func add(_ mark: String, leader: Int32) {}

        func sweep(_ mark: String, completion: @escaping @Sendable () -> Void) {
            completion()
        }

        func usage(of marks: Set<String>) async -> [String: ContainerUsage] { [:] }

        func signal(_ mark: String, _ signal: Int32) {}
    }
#endif
