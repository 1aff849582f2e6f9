import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Which agents a master does not take in, and what it says of them.
@Suite struct RegistrationRefusalTests {
    private static let total: Resources = "cpus:4;mem:1024"

    private static func domain(_ region: String = "eu") -> V1.DomainInfo {
        V1.DomainInfo(faultDomain: .init(region: .init(name: region), zone: .init(name: "1")))
    }

    private static func info(_ id: AgentID? = nil, domain: V1.DomainInfo? = nil) -> AgentInfo {
        var info = AgentInfo(hostname: "a", resources: total.wireValue, domain: domain)
        info.id = id
        return info
    }

    static let versions: [(String?, String?)] = [
        ("1.0.0", nil), ("1.12.0", nil), ("1.11", nil), ("2", nil), ("1.11.0-rc1+build.5", nil),
        (nil, "Failed to parse version ''"), ("", "Failed to parse version ''"),
        ("new", "Failed to parse version 'new'"),
        ("1.2.3.4", "Failed to parse version '1.2.3.4'"), ("1.x", "Failed to parse version '1.x'"),
        ("1..2", "Failed to parse version '1..2'"), ("-1.0.0", "Failed to parse version '-1.0.0'"),
        ("1.0.0+", "Failed to parse version '1.0.0+'"),
        ("0.28.2", "agent version is 0.28.2, minimum supported agent version is 1.0.0"),
        ("0.99", "agent version is 0.99.0, minimum supported agent version is 1.0.0"),
        ("1.0.0-rc1", "agent version is 1.0.0-rc1, minimum supported agent version is 1.0.0"),
    ]

    @Test(arguments: versions)
    func onlyVersionsFromOneOnAreTakenIn(_ version: String?, _ problem: String?) {
        var master = TestMaster()
        let register = master.applyObserving(
            .agentSent(AgentConnectionID(1), .register(.init(agent: Self.info(), version: version))))
        let reregister = master.applyObserving(
            .agentSent(AgentConnectionID(2), .reregister(.init(agent: Self.info("x"), version: version))))
        guard let problem else {
            #expect(register.changes.count == 1)
            #expect(reregister.changes.count == 1)
            return
        }
        #expect(register.count == 1)
        #expect(register.sentences.first?.contains(problem) == true)
        #expect(register.sentences.first?.contains(" registration attempt") == true)
        #expect(reregister.count == 1)
        #expect(reregister.sentences.first?.contains(problem) == true)
        #expect(reregister.sentences.first?.contains("re-registration attempt") == true)
    }

    static let domains: [(V1.DomainInfo?, Bool, V1.DomainInfo?, String?)] = [
        (nil, false, nil, nil), (domain(), false, nil, nil), (domain(), false, domain("us"), nil),
        (domain(), true, domain("us"), nil),
        (
            nil, false, domain(),
            "Agent at a is configured with domain eu/1 but the master has no configured domain. Ignoring agent "
                + "registration attempt"
        ),
        (
            domain(), true, nil,
            "Agent at a attempted to register without a domain, but this master is configured to require agent "
                + "domains. Ignoring agent registration attempt"
        ),
        (
            nil, true, nil,
            "Agent at a attempted to register without a domain, but this master is configured to require agent "
                + "domains. Ignoring agent registration attempt"
        ),
    ]

    @Test(arguments: domains)
    func domainsMustFit(_ own: V1.DomainInfo?, _ isRequired: Bool, _ domain: V1.DomainInfo?, _ problem: String?) {
        var configuration = MasterConfiguration()
        configuration.domain = own
        configuration.requireAgentDomain = isRequired
        var master = TestMaster(configuration)
        let info = Self.info(domain: domain)
        let register = master.applyObserving(
            .agentSent(AgentConnectionID(1), .register(.init(agent: info, version: "1.11.0"))))
        #expect(register.sentences == (problem.map { [$0] } ?? []))
        #expect(register.changes.isEmpty == (problem != nil))
        let reregister = master.applyObserving(
            .agentSent(
                AgentConnectionID(2), .reregister(.init(agent: Self.info("x", domain: domain), version: "1.11.0"))))
        #expect(reregister.changes.isEmpty == (problem != nil))
    }

    private static func framework(_ id: FrameworkID? = "f") -> FrameworkInfo {
        FrameworkInfo(user: "nobody", name: "f", id: id)
    }

    private static func executor(_ id: ExecutorID = "e", of framework: FrameworkID? = "f") -> ExecutorInfo {
        ExecutorInfo(executorID: id, frameworkID: framework)
    }

    private static func task(
        _ id: TaskID = "t", of framework: FrameworkID = "f", by executor: ExecutorID? = nil, on agent: AgentID = "x",
        _ state: TaskState = .running, resources: [V1.Resource] = []
    ) -> V1.Task {
        V1.Task(
            name: "n", taskID: id, frameworkID: framework, agentID: agent, state: state, executorID: executor,
            resources: resources)
    }

    private static let wrong = V1.Resource(name: "cpus", type: .scalar, scalar: .init(value: -4))

    static let requests: [(Internal.ReregisterAgentMessage, String?)] = [
        (.init(agent: info("x"), tasks: [task()], frameworks: [framework()]), nil),
        (
            .init(
                agent: info("x"), tasks: [task(by: "e")], executorInfos: [executor()], frameworks: [framework()]), nil
        ),
        // A task that has ended may outlive its executor.
        (.init(agent: info("x"), tasks: [task(by: "e", .finished)], frameworks: [framework()]), nil),
        (.init(agent: info("x/y")), "'x/y' contains invalid characters"),
        (.init(agent: info("x"), frameworks: [framework(nil)]), "Framework has no FrameworkID"),
        (
            .init(agent: info("x"), frameworks: [framework(), framework()]),
            "Framework has a duplicate FrameworkID: 'f'"
        ),
        (
            .init(agent: info("x"), executorInfos: [executor(of: "g")], frameworks: [framework()]),
            "Executor has an invalid FrameworkID 'g'"
        ),
        (
            .init(agent: info("x"), executorInfos: [executor(of: nil)], frameworks: [framework()]),
            "Executor has an invalid FrameworkID ''"
        ),
        (
            .init(agent: info("x"), executorInfos: [executor(), executor()], frameworks: [framework()]),
            "Framework 'f' has a duplicate ExecutorID 'e'"
        ),
        (
            .init(agent: info("x"), tasks: [task("")], frameworks: [framework()]),
            "Task has an invalid TaskID: ID must not be empty"
        ),
        (
            .init(agent: info("x"), tasks: [task(on: "y")], frameworks: [framework()]),
            "Task has an invalid AgentID 'y'"
        ),
        (.init(agent: info("x"), tasks: [task()]), "Task has an invalid FrameworkID 'f'"),
        (
            .init(agent: info("x"), tasks: [task(by: "e")], frameworks: [framework()]),
            "Task has an invalid ExecutorID 'e'"
        ),
        (
            .init(agent: info("x"), tasks: [task(resources: [wrong])], frameworks: [framework()]),
            "Task uses invalid resources: "
        ),
    ]

    @Test(arguments: requests)
    func whatAnAgentBringsMustFitTogether(_ request: Internal.ReregisterAgentMessage, _ problem: String?) {
        var master = TestMaster()
        var request = request
        request.version = "1.11.0"
        let effects = master.applyObserving(.agentSent(AgentConnectionID(1), .reregister(request)))
        guard let problem else {
            #expect(effects.changes == [.markReachable(request.agent)])
            return
        }
        #expect(effects.count == 1)
        let sentence =
            "Dropping re-registration of agent at a because it sent an invalid re-registration: " + problem
        #expect(effects.sentences.first?.hasPrefix(sentence) == true, "\(effects.sentences)")
    }

    @Test func aRequestThatIsRepeatedWhileItIsWrittenDownIsReported() {
        var master = TestMaster()
        let register = AgentToMasterMessage.register(.init(agent: Self.info(), version: "1.11.0"))
        master.apply(.agentSent(AgentConnectionID(1), register))
        #expect(
            master.applyObserving(.agentSent(AgentConnectionID(1), register)).sentences == [
                "Ignoring register agent message from a as registration is already in progress"
            ])
        let reregister = AgentToMasterMessage.reregister(.init(agent: Self.info("x"), version: "1.11.0"))
        master.apply(.agentSent(AgentConnectionID(2), reregister))
        // Over whatever link it comes.
        for link in [2, 3] as [UInt64] {
            #expect(
                master.applyObserving(.agentSent(AgentConnectionID(link), reregister)).sentences == [
                    "Ignoring reregister agent message from agent x (a) as re-registration is already in progress"
                ])
        }
    }

    @Test func aLinkBelongsToOneAgent() {
        var master = TestMaster()
        master.register()
        #expect(
            master.applyObserving(
                .agentSent(
                    AgentConnectionID(100), .reregister(.init(agent: Self.info("x"), version: "1.11.0")))
            ).sentences == [
                "Dropping re-registration of agent x because its link is that of agent \(TestMaster.s0)"
            ])
    }
}
