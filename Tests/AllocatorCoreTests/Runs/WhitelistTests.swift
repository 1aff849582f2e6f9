import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct WhitelistTests {
    private func desk() -> AllocationDesk {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["*"])
        for index in 0..<3 {
            desk.allocator.add(
                agent: AgentID("S\(index)"), profile: AgentProfile(hostname: "h\(index)"), resources: "cpus:1", used: []
            )
        }
        return desk
    }

    @Test func onlyAgentsOnListedHostsAreGivenOut() {
        var desk = desk()
        desk.allocator.setWhitelist(["h1", "h9"])
        #expect(desk.run() == ["f/*@S1 cpus:1"])
        desk.allocator.setWhitelist([])
        desk.decline("cpus:1", of: "f", from: "S1")
        #expect(desk.run(after: 1).isEmpty)
        desk.allocator.setWhitelist(nil)
        #expect(desk.run(after: 0.5).isEmpty)
        #expect(desk.run(after: 0.5).count == 3)
    }

    @Test func agentsThatComeLaterOrMoveAreAskedForToo() {
        var desk = desk()
        desk.allocator.setWhitelist(["h3"])
        #expect(desk.run().isEmpty)
        desk.allocator.add(agent: "S3", profile: AgentProfile(hostname: "h3"), resources: "cpus:1", used: [])
        #expect(desk.run() == ["f/*@S3 cpus:1"])
        desk.allocator.update(agent: "S0", profile: AgentProfile(hostname: "h3"), resources: "cpus:1")
        #expect(desk.run() == ["f/*@S0 cpus:1"])
    }
}
