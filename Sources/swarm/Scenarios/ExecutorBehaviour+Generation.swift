import AgentCore
import MesosBase
import MesosSimulation
import MesosWire

extension ExecutorBehaviour {
    /// What an executor does follows from its name and the seed, however often it is started.
    static func drawn(for launch: ContainerLaunch, seed: UInt64) -> ExecutorBehaviour {
        let number = launch.executorID.value.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) }
        var scripted = ScriptedExecutor()
        scripted.taskDuration = .seconds(Int64(number % 17))
        switch number % 7 {
        case 0: return .failsToStart("out of luck")
        case 1: scripted.exitsAfter = (.seconds(9), .signaled(11))
        case 2: scripted.subscribesAfter = .seconds(7)
        case 3: scripted.obeys = false
        case 4: scripted.result = .failed
        default:
            var client = ClientExecutor(launch)
            client.taskDuration = scripted.taskDuration
            return .runs(client)
        }
        return .runs(scripted)
    }
}
