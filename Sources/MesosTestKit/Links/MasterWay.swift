import FrameworkCore
import MesosNodes

/// The way of frameworks to the master that is up.
struct MasterWay: SchedulerTransport {
    let master: TestMaster
    let links: TestClusterConfiguration.Links

    func connect() async throws -> any SchedulerConnection {
        guard let leader = master.current else { throw TransportError.connectionLost("the master is down") }
        let location: MasterLocation = links == .sockets ? .address(master.address) : .inProcess(leader)
        return try await location.transport().connect()
    }
}
