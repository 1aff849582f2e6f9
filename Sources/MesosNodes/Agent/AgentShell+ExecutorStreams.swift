import AgentCore
import MesosWire
import Synchronization

extension AgentShell {
    /// Hands the call of an executor outside to the agent; `answer` is called once.
    func ask(_ call: V1.Executor.Call, answer: @escaping @Sendable (ExecutorAnswer) -> Void) {
        let number = executorRequests.await {
            answer($0 ?? .refused(status: 503, message: "The agent has ended"))
        }
        guard let number else { return }
        if !post(.agent(.executorAsked(ExecutorRequestID(number), call))) { executorRequests.forget(number) }
    }

    /// Opens the stream of events to an executor outside; one that it had before is ended.
    func openStream(_ number: UInt64, to container: ContainerID) -> ExecutorLink {
        let former = state.withLock { $0.streams.removeValue(forKey: container) }
        let link = ExecutorLink(
            limit: ExecutorLink.limitOutside, call: { _ in false },
            closed: { [self] in streamBroke(number, to: container) })
        state.withLock { $0.streams[container] = (number, link) }
        former?.link.end()
        return link
    }

    /// The executor has vanished, if this stream is still its own.
    private func streamBroke(_ number: UInt64, to container: ContainerID) {
        let isItsOwn = state.withLock { state in
            guard state.streams[container]?.number == number else { return false }
            state.streams.removeValue(forKey: container)
            return true
        }
        // By its number: the executor may have subscribed anew, and the agent heard of that first.
        if isItsOwn { post(.agent(.executorDisconnected(container, stream: number))) }
    }

    /// The executor's container is no more.
    func endStream(to container: ContainerID) {
        state.withLock { $0.streams.removeValue(forKey: container) }?.link.end()
    }
}
