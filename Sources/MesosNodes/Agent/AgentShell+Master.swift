import AgentCore
import MesosWire
import Synchronization

extension AgentShell {
    func connect() {
        state.withLock { $0.link.take() }?.close()
        let link = openMaster(
            { [self] in post(.agent(.masterSent($0))) }, { [self] in post(.agent(.masterDisconnected)) })
        guard let link else {
            post(.agent(.masterDisconnected))
            return
        }
        state.withLock { $0.link = link }
        post(.agent(.masterConnected))
    }
}
