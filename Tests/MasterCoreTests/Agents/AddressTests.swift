import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Where masters and agents are reached.
@Suite struct AddressTests {
    private static let peer = AgentPeer(pid: "slave(3)@10.0.0.7:5055", ip: "10.0.0.7")

    @Test func aMasterPresentsTheAddressOfItsHost() {
        var master = TestMaster()
        master.apply(.addressed(ip: "10.0.0.1", port: 5060, hostname: "m1"))
        let info = master.machine.info
        #expect(info.ip == 10 + 1 << 24)
        #expect(info.port == 5060)
        #expect(info.pid == "master@10.0.0.1:5060")
        #expect(info.hostname == "m1")
        #expect(info.address == V1.Address(port: 5060, hostname: "m1", ip: "10.0.0.1"))
        #expect(info.id == TestMaster.id)
    }

    @Test func theAddressOfALinkIsThatOfTheAgent() {
        var master = TestMaster()
        master.apply(.agentLinked(AgentConnectionID(100), Self.peer))
        master.register()
        #expect(master.machine.agents[TestMaster.s0]?.pid == "slave(3)@10.0.0.7:5055")
        master.register("b", over: 101)
        #expect(master.machine.agents[TestMaster.s1]?.pid == "slave(1)@b:5051")
    }

    @Test func offersTellWhereTheAgentIsReached() {
        var master = TestMaster.running()
        func url(_ effects: [MasterMachine.Effect]) -> V1.URL? {
            effects.lazy.compactMap { effect in
                if case .sendToScheduler(_, let event) = effect { event.offers?.offers.first?.url } else { nil }
            }.first
        }
        #expect(
            url(master.offer())
                == V1.URL(scheme: "http", address: V1.Address(port: 5_051, hostname: "a"), path: "/slave(1)"))
        master.apply(.agentLinked(AgentConnectionID(101), Self.peer))
        master.register("b", over: 101)
        let address = V1.Address(port: 5_051, hostname: "b", ip: "10.0.0.7")
        #expect(url(master.offer(of: TestMaster.s1)) == V1.URL(scheme: "http", address: address, path: "/slave(3)"))
    }

    @Test func anAgentMustComeBackFromItsAddress() {
        var master = TestMaster()
        master.apply(.agentLinked(AgentConnectionID(100), Self.peer))
        master.register()
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        func back(from ip: String, over link: UInt64) -> [MasterMachine.Effect] {
            let connection = AgentConnectionID(link)
            master.apply(.agentLinked(connection, AgentPeer(pid: "slave(1)@\(ip):5051", ip: ip)))
            var info = AgentInfo(hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue)
            info.id = TestMaster.s0
            return master.apply(
                .agentSent(connection, .reregister(.init(agent: info, version: "1.11.0"))))
        }
        let refusal = "Agent attempted to reregister with different IP / hostname"
        #expect(
            back(from: "10.0.0.8", over: 101) == [
                toAgent(.shutdown(.init(message: refusal)), over: 101), .closeAgent(AgentConnectionID(101)),
            ])
        #expect(
            master.reports == [
                "Agent \(TestMaster.s0) (a) attempted to reregister with different IP / hostname; expected "
                    + "10.0.0.7 (a) shutting it down"
            ])
        #expect(back(from: "10.0.0.7", over: 102).messages.count == 2)
        #expect(master.machine.agents[TestMaster.s0]?.pid == "slave(1)@10.0.0.7:5051")
    }
}
