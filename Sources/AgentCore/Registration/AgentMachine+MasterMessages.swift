import MesosBase
import MesosWire

extension AgentMachine {
    mutating func receive(_ message: MasterToAgentMessage, in turn: inout Turn<Effect>) {
        guard master.isOpen else {
            return ignore("Ignoring a message of the master because the agent is not connected to it", in: &turn)
        }
        switch message {
        case .registered(let message): registered(message, in: &turn)
        case .reregistered(let message): reregistered(message, in: &turn)
        case .runTask(let message): runTask(message, in: &turn)
        case .runTaskGroup(let message): runTaskGroup(message, in: &turn)
        case .killTask(let message): killTask(message, in: &turn)
        case .acknowledgeStatusUpdate(let message): acknowledge(message, in: &turn)
        case .frameworkMessage(let message): deliver(message, in: &turn)
        case .shutdownExecutor(let message): shutdownExecutor(message, in: &turn)
        case .shutdownFramework(let message): shutdownFramework(message, in: &turn)
        case .updateFramework(let message): updateFramework(message, in: &turn)
        case .ping(let message): pinged(message, in: &turn)
        case .shutdown(let message): shutDown(message, in: &turn)
        }
    }
}
