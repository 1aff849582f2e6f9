#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The process of an executor, as far as its client has to do with it.
package struct ExecutorProcess: Sendable {
    /// Reads a variable of the environment.
    package let variable: @Sendable (String) -> String?
    /// Takes a variable out of the environment, so that processes which this one starts do not have it.
    package let forget: @Sendable (String) -> Void
    /// Ends the process and all of its group.
    package let kill: @Sendable () -> Void

    package init(
        variable: @escaping @Sendable (String) -> String?, forget: @escaping @Sendable (String) -> Void = { _ in },
        kill: @escaping @Sendable () -> Void
    ) {
        self.variable = variable
        self.forget = forget
        self.kill = kill
    }

    /// The process that this is.
    static let current = ExecutorProcess(
        variable: { name in getenv(name).map { String(cString: $0) } }, forget: { unsetenv($0) },
        kill: { killpg(0, SIGKILL) })
}
