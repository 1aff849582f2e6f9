import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How many agents a master gives up in which time.
@Suite struct RemovalRateTests {
    private static func limited(_ text: String, agents: Int = 3) throws -> TestMaster {
        var configuration = MasterConfiguration()
        configuration.agentRemovalRateLimit = try RateLimit(parsing: text)
        var master = TestMaster(configuration)
        for number in 0..<agents { master.register("h\(number)", over: UInt64(100 + number)) }
        return master
    }

    private static func id(_ number: Int) -> AgentID { AgentID("\(TestMaster.id)-S\(number)") }

    /// The instants, in seconds, at which agents are given up within some time, and their numbers.
    private func removals(_ master: inout TestMaster, within seconds: Int) -> [String] {
        var removals: [String] = []
        for _ in 0..<seconds {
            let effects = master.advance(by: .seconds(1))
            for change in effects.changes {
                guard case .markUnreachable(let agent, let time) = change else { continue }
                removals.append("\(agent.value.last ?? "?")@\(time.nanoseconds / 1_000_000_000 - 1_000)")
            }
            _ = master.persist(effects)
        }
        return removals
    }

    @Test func withoutALimitAllGoAtOnce() {
        var master = TestMaster()
        for number in 0..<3 { master.register("h\(number)", over: UInt64(100 + number)) }
        #expect(removals(&master, within: 80) == ["0@75", "1@75", "2@75"])
    }

    @Test func withALimitTheyGoOneByOne() throws {
        var master = try Self.limited("1/100secs")
        #expect(removals(&master, within: 400) == ["0@75", "1@175", "2@275"])
    }

    @Test func aLimitOfSeveralIsSpreadEvenly() throws {
        var master = try Self.limited("4/100secs")
        #expect(removals(&master, within: 200) == ["0@75", "1@100", "2@125"])
    }

    @Test func afterALullTheFirstGoesAtOnceAndNoMore() throws {
        var master = try Self.limited("1/100secs", agents: 1)
        #expect(removals(&master, within: 300) == ["0@75"])
        master.register("x", over: 200)
        master.register("y", over: 201)
        #expect(removals(&master, within: 200) == ["1@375", "2@475"])
    }

    @Test func aPongWhileItWaitsSavesAnAgent() throws {
        var master = try Self.limited("1/100secs")
        #expect(removals(&master, within: 80) == ["0@75"])
        let answer = master.applyObserving(.agentSent(AgentConnectionID(101), .pong))
        #expect(
            answer.sentences == ["agent \(Self.id(1)) is not marked unreachable after all: a pong was received"])
        #expect(master.applyObserving(.agentSent(AgentConnectionID(101), .pong)).sentences == [])
        // The one behind it takes its turn.
        #expect(removals(&master, within: 100) == ["2@175"])
        #expect(removals(&master, within: 200) == ["1@275"])
    }

    @Test func whoWaitsIsReportedOnce() throws {
        var master = try Self.limited("1/1000secs", agents: 2)
        master.advance(by: .seconds(70))
        // The agent is missed with each ping; only the first time is news.
        var sentences: [String] = []
        for _ in 0..<4 {
            master.wait(.seconds(15))
            sentences += master.applyObserving(.deadlineReached).sentences
        }
        #expect(
            sentences == [
                "agent \(Self.id(1)) is to be marked unreachable when the removal rate limit allows it: health check "
                    + "timed out"
            ])
    }

    @Test func aBrokenLinkCountsToo() throws {
        var configuration = MasterConfiguration()
        configuration.agentRemovalRateLimit = try RateLimit(parsing: "1/100secs")
        configuration.maxAgentPingTimeouts = 1_000
        var master = TestMaster(configuration)
        for number in 0..<3 { master.register("h\(number)", over: UInt64(100 + number)) }
        for number in 0..<3 { master.apply(.agentDisconnected(AgentConnectionID(UInt64(100 + number)))) }
        #expect(removals(&master, within: 650) == ["0@600"])
        // The next one is back in time.
        var info = AgentInfo(hostname: "h1", resources: Resources("cpus:4;mem:1024").wireValue)
        info.id = Self.id(1)
        let request = Internal.ReregisterAgentMessage(agent: info, version: "1.11.0")
        #expect(
            master.applyObserving(.agentSent(AgentConnectionID(200), .reregister(request))).sentences.first
                == "agent \(Self.id(1)) is not marked unreachable after all: the agent reregistered")
        #expect(removals(&master, within: 200) == ["2@700"])
        #expect(master.machine.snapshot.agents.map(\.id) == [Self.id(1)])
    }

    @Test func agentsOfAnEarlierMasterCountToo() throws {
        var registry = Registry()
        for number in 0..<3 {
            var info = AgentInfo(hostname: "h\(number)")
            info.id = AgentID("old-S\(number)")
            registry.apply(.admit(info))
        }
        var configuration = MasterConfiguration()
        configuration.agentRemovalRateLimit = try RateLimit(parsing: "1/100secs")
        var master = TestMaster(configuration, registry: registry)
        #expect(removals(&master, within: 900) == ["0@600", "1@700", "2@800"])
    }
}
