import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The loops of the program: a few threads, over which connections are spread.
package final class EventLoopGroup: Sendable {
    private static let instance = Mutex<EventLoopGroup?>(nil)

    package let loops: [EventLoop]
    private let turn = Atomic<UInt>(0)

    /// The program's loops, which start with their first use.
    package static func shared() throws(SystemError) -> EventLoopGroup {
        let outcome: Result<EventLoopGroup, SystemError> = instance.withLock { instance in
            if let instance { return .success(instance) }
            do throws(SystemError) {
                let group = try EventLoopGroup(count: min(2, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
                instance = group
                return .success(group)
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private init(count: Int) throws(SystemError) {
        var loops: [EventLoop] = []
        for _ in 0..<max(1, count) { loops.append(try EventLoop()) }
        self.loops = loops
    }

    /// The loop that a new connection goes to: each one in turn.
    package func next() -> EventLoop {
        loops[Int(turn.wrappingAdd(1, ordering: .relaxed).oldValue % UInt(loops.count))]
    }
}
