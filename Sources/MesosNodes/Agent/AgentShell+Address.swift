import AgentCore
import MesosWire
import Synchronization

extension AgentShell {
    /// What an agent is told first: where others reach it, as far as that is known.
    func begin() -> [HostedAgent.Input] {
        state.withLock { state in
            state.isBegun = true
            return (state.address.map { [Self.input($0)] } ?? []) + [.agent(.started)]
        }
    }

    /// Tells the agent where others reach it.
    func address(_ address: AdvertisedAddress) {
        remoteMaster?.address(address.process(named: AgentService.process))
        let isBegun = state.withLock { state in
            state.address = address
            return state.isBegun
        }
        if isBegun { post(Self.input(address)) }
    }

    /// Where others reach the agent, if they can.
    var address: AdvertisedAddress? { state.withLock { $0.address } }

    /// Executors reach the agent at a Unix socket, too.
    func listens(onSocketAt path: String) {
        state.withLock { $0.domainSocket = path }
    }

    private static func input(_ address: AdvertisedAddress) -> HostedAgent.Input {
        .agent(.addressed(ip: address.ip, port: address.port))
    }

    /// The variables of an executor that is a process. It has to find the agent, which begins to listen now if it does
    /// not do so yet.
    func environment(ofProcess launch: ContainerLaunch) throws(HTTPEndpointError) -> [(String, String)] {
        let known = address
        let address = if let known { known } else { try listen() }
        let socket = state.withLock { $0.domainSocket }
        let variables = launch.environment.map { variable in
            switch variable.name {
            case "MESOS_AGENT_ENDPOINT": (variable.name, address.process(named: "").address)
            case "MESOS_SLAVE_PID": (variable.name, address.process(named: AgentService.process).description)
            default: (variable.name, variable.value)
            }
        }
        return variables + (socket.map { [("MESOS_DOMAIN_SOCKET", $0)] } ?? [])
    }

    private func listen() throws(HTTPEndpointError) -> AdvertisedAddress {
        let openEndpoint = state.withLock { $0.openEndpoint }
        guard let openEndpoint else { throw .system("the agent has ended") }
        let endpoint = try openEndpoint()
        services.start { try? await endpoint.run() }
        return AdvertisedAddress(ip: "127.0.0.1", port: endpoint.port, hostname: "localhost")
    }
}
