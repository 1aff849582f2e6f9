#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
package import MesosIO
import Synchronization

/// Runs containers as plain Unix processes: each a session of its own, without isolation of resources.
package final class ProcessContainerizer: Containerizer {
    private struct Container {
        enum Phase {
            case launching
            case running(pid: Int32)
            case ended
        }

        var phase = Phase.launching
        var isDestroyed = false
        let parent: String?
    }

    private struct State {
        var containers: [String: Container] = [:]
        /// The containers that are part of another one, by that one.
        var nested: [String: Set<String>] = [:]
        var isShutDown = false
        var waiters: [CheckedContinuation<Void, Never>] = []

        /// A container and those that are part of it, whether or not there is one of this name itself.
        func withParts(_ id: String) -> [String] {
            var all = [id]
            var looked = 0
            while looked < all.count {
                if let parts = nested[all[looked]] { all += parts }
                looked += 1
            }
            return all
        }
    }

    /// What all marks of this containerizer's processes begin with.
    package let token: String
    private let launcher: ProcessLauncher
    private let sweeper: TreeSweeper
    private let state = Mutex(State())

    /// Creates a containerizer; `token` is the cluster's and tells its processes from those of others.
    package init(token: String) throws(ProcessLaunchError) {
        self.token = token
        launcher = try ProcessLauncher()
        sweeper = TreeSweeper.shared
    }

    package func launch(_ spec: ContainerSpec, onEvent: @escaping @Sendable (ContainerEvent) -> Void) {
        let id = spec.id
        let isAccepted = state.withLock { state in
            guard !state.isShutDown, state.containers[id] == nil else { return false }
            state.containers[id] = Container(parent: spec.parent)
            if let parent = spec.parent { state.nested[parent, default: []].insert(id) }
            return true
        }
        guard isAccepted else { return onEvent(.launchFailed(.cancelled)) }

        let mark = ContainerMark.value(token: token, container: id)
        var environment = [(ContainerMark.variable, mark)]
        environment.reserveCapacity(spec.environment.count + 1)
        for variable in spec.environment where variable.0 != ContainerMark.variable { environment.append(variable) }
        let request = ProcessRequest(
            executable: spec.executable, arguments: spec.arguments, environment: environment,
            workingDirectory: spec.sandbox, standardOutput: "\(spec.sandbox)/\(spec.standardOutput)",
            standardError: "\(spec.sandbox)/\(spec.standardError)", user: spec.user)
        launcher.launch(request, unless: { self.isDestroyed(id) }) { event in
            switch event {
            case .started(let pid):
                self.sweeper.add(mark, leader: pid)
                self.noteStart(id, pid)
                onEvent(.started(pid: pid))
            case .failed(let error):
                onEvent(.launchFailed(error))
                self.remove(id)
            case .ended:
                self.noteEnd(id)
            case .exited(let status):
                onEvent(.exited(status))
                self.sweeper.sweep(mark) {
                    onEvent(.destroyed)
                    self.remove(id)
                }
            }
        }
    }

    package func signal(_ id: String, _ signal: Int32) {
        let pid: Int32? = state.withLock { state in
            guard case .running(let pid) = state.containers[id]?.phase else { return nil }
            kill(-pid, signal)
            return pid
        }
        guard pid != nil else { return }
        sweeper.signal(ContainerMark.value(token: token, container: id), signal)
    }

    package func destroy(_ id: String) {
        state.withLock { state in
            for part in state.withParts(id) { Self.destroy(&state.containers[part]) }
        }
    }

    package func usage(of ids: [String]) async -> [String: ContainerUsage] {
        let marks = state.withLock { state in
            ids.map { id in state.withParts(id).map { ContainerMark.value(token: token, container: $0) } }
        }
        let usages = await sweeper.usage(of: Set(marks.joined()))
        var found: [String: ContainerUsage] = [:]
        for (id, marks) in zip(ids, marks) {
            let parts = marks.compactMap { usages[$0] }
            found[id] = parts.dropFirst().reduce(into: parts.first) { $0?.add($1) }
        }
        return found
    }

    package func shutdown() async {
        await withCheckedContinuation { continuation in
            let isDone = state.withLock { state in
                state.isShutDown = true
                for id in state.containers.keys { Self.destroy(&state.containers[id]) }
                if !state.containers.isEmpty { state.waiters.append(continuation) }
                return state.containers.isEmpty
            }
            if isDone { continuation.resume() }
        }
    }

    /// The main process is killed here, what it leaves behind after its end.
    private static func destroy(_ container: inout Container?) {
        container?.isDestroyed = true
        if case .running(let pid) = container?.phase { kill(-pid, SIGKILL) }
    }

    private func isDestroyed(_ id: String) -> Bool {
        state.withLock { $0.containers[id]?.isDestroyed ?? true }
    }

    private func noteStart(_ id: String, _ pid: Int32) {
        state.withLock { state in
            state.containers[id]?.phase = .running(pid: pid)
            if state.containers[id]?.isDestroyed == true { kill(-pid, SIGKILL) }
        }
    }

    /// Kills the process group while the number of its ended leader still cannot belong to another.
    private func noteEnd(_ id: String) {
        state.withLock { state in
            guard case .running(let pid) = state.containers[id]?.phase else { return }
            kill(-pid, SIGKILL)
            state.containers[id]?.phase = .ended
        }
    }

    private func remove(_ id: String) {
        let waiters = state.withLock { state in
            if let parent = state.containers.removeValue(forKey: id)?.parent {
                state.nested[parent]?.remove(id)
                if state.nested[parent]?.isEmpty == true { state.nested[parent] = nil }
            }
            guard state.containers.isEmpty else { return [CheckedContinuation<Void, Never>]() }
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
