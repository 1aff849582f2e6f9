import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct AgentCallTests {
    private static let version = V1.VersionInfo(version: "1.12.0", buildUser: "me")

    private func answer(
        _ call: V1.Agent.Call, by harness: AgentHarness = .registered()
    ) throws(AgentCallError) -> AgentAnswer {
        try harness.machine.snapshot.answer(call, version: Self.version)
    }

    private func response(
        _ kind: V1.Agent.Call.Kind, by harness: AgentHarness = .registered()
    ) throws -> V1.Agent.Response? {
        guard case .response(let response) = try answer(V1.Agent.Call(type: kind), by: harness) else { return nil }
        return response
    }

    @Test func anAgentTellsOfItself() throws {
        #expect(try response(.getHealth) == V1.Agent.Response(type: .getHealth, getHealth: .init(healthy: true)))
        #expect(
            try response(.getVersion)
                == V1.Agent.Response(type: .getVersion, getVersion: .init(versionInfo: Self.version)))
        #expect(
            try response(.getOperations) == V1.Agent.Response(type: .getOperations, getOperations: .init()))
        #expect(
            try response(.getResourceProviders)
                == V1.Agent.Response(type: .getResourceProviders, getResourceProviders: .init()))
        let info = try #require(response(.getAgent)?.getAgent?.agentInfo)
        #expect(info.id == AgentHarness.agentID)
        #expect(info.hostname == "host")
        let flags = try #require(response(.getFlags)?.getFlags?.flags)
        #expect(flags.contains(V1.Flag(name: "work_dir", value: "/srv/mesos")))
    }

    @Test func theStateHoldsTasksExecutorsAndFrameworksByTheirStages() throws {
        var harness = AgentHarness.registered()
        let first = try #require(harness.run(.hosted("done")).launch)
        harness.subscribe(first.containerID, "crawler-1")
        harness.update(first.containerID, "crawler-1", .from("done", .finished, uuid: 1))
        harness.acknowledge("done", TaskStatus.uuid(1))
        harness.run(.hosted("running"))
        harness.run(.hosted("ended"))
        harness.update(first.containerID, "crawler-1", .from("ended", .failed, uuid: 2))
        harness.run(.hosted("queued", executor: "crawler-2"))
        let over = try #require(
            harness.run(.command("over"), framework: .test(id: "M-0001")).launch)
        harness.apply(.masterSent(.shutdownFramework(Internal.ShutdownFrameworkMessage(frameworkID: "M-0001"))))
        harness.apply(.containerExited(over.containerID, .exited(0)))

        let state = try #require(response(.getState, by: harness)?.getState)
        let tasks = try #require(state.getTasks)
        #expect(tasks.queuedTasks.map(\.taskID) == ["queued"])
        #expect(tasks.queuedTasks.map(\.state) == [.staging])
        #expect(tasks.launchedTasks.map(\.taskID) == ["running"])
        #expect(tasks.terminatedTasks.map(\.taskID) == ["ended"])
        #expect(tasks.completedTasks.map(\.taskID) == ["done", "over"])
        #expect(tasks.pendingTasks.isEmpty)
        let executors = try #require(state.getExecutors)
        #expect(executors.executors.map(\.executorInfo.executorID) == ["crawler-1", "crawler-2"])
        #expect(executors.completedExecutors.map(\.executorInfo.executorID) == ["over"])
        let frameworks = try #require(state.getFrameworks)
        #expect(frameworks.frameworks.map(\.frameworkInfo.id) == [AgentHarness.frameworkID])
        #expect(frameworks.completedFrameworks.map(\.frameworkInfo.id) == ["M-0001"])

        #expect(try response(.getTasks, by: harness) == V1.Agent.Response(type: .getTasks, getTasks: tasks))
        #expect(
            try response(.getExecutors, by: harness)
                == V1.Agent.Response(type: .getExecutors, getExecutors: executors))
        #expect(
            try response(.getFrameworks, by: harness)
                == V1.Agent.Response(type: .getFrameworks, getFrameworks: frameworks))
    }

    @Test func whatTheHostHasToDoIsHandedToIt() throws {
        let demands: [(V1.Agent.Call, AgentAnswer.Demand)] = [
            (V1.Agent.Call(type: .getMetrics, getMetrics: .init()), .metrics),
            (V1.Agent.Call(type: .getContainers), .containers(showsNested: false)),
            (
                V1.Agent.Call(type: .getContainers, getContainers: .init(showNested: true)),
                .containers(showsNested: true)
            ),
            (V1.Agent.Call(type: .getLoggingLevel), .loggingLevel),
            (
                V1.Agent.Call(
                    type: .setLoggingLevel, setLoggingLevel: .init(level: 2, duration: .init(nanoseconds: 5_000))),
                .setLoggingLevel(2, for: .microseconds(5))
            ),
            (V1.Agent.Call(type: .listFiles, listFiles: .init(path: "/a")), .listFiles(path: "/a")),
            (
                V1.Agent.Call(type: .readFile, readFile: .init(path: "/a", offset: 7)),
                .readFile(path: "/a", offset: 7, length: nil)
            ),
        ]
        for (call, demand) in demands { #expect(try answer(call) == .demand(demand)) }
    }

    @Test(
        arguments: [
            (.getHealth, #"{"type":"GET_HEALTH","get_health":{"healthy":true}}"#),
            (
                .getState,
                #"{"type":"GET_STATE","get_state":{"get_tasks":{"pending_tasks":[],"queued_tasks":[],"#
                    + #""launched_tasks":[],"terminated_tasks":[],"completed_tasks":[]},"#
                    + #""get_executors":{"executors":[],"completed_executors":[]},"#
                    + #""get_frameworks":{"frameworks":[],"completed_frameworks":[]}}}"#
            ),
            (
                .getFrameworks,
                #"{"type":"GET_FRAMEWORKS","get_frameworks":{"frameworks":[],"completed_frameworks":[]}}"#
            ),
            (.getExecutors, #"{"type":"GET_EXECUTORS","get_executors":{"executors":[],"completed_executors":[]}}"#),
            (.getOperations, #"{"type":"GET_OPERATIONS","get_operations":{}}"#),
            (.getResourceProviders, #"{"type":"GET_RESOURCE_PROVIDERS","get_resource_providers":{}}"#),
        ] as [(V1.Agent.Call.Kind, String)])
    func anIdleAgentSaysWhatARealOneSaid(kind: V1.Agent.Call.Kind, text: String) throws {
        let response = try #require(try response(kind))
        #expect(String(decoding: response.json, as: UTF8.self) == text)
    }

    @Test func thereAreNoImagesToPrune() throws {
        #expect(try answer(V1.Agent.Call(type: .pruneImages)) == .done)
    }

    @Test func whatIsNotThereYetIsNamed() {
        let container = ContainerID(value: "c", parent: ContainerID(value: "p"))
        let calls: [(V1.Agent.Call, String)] = [
            (V1.Agent.Call(type: .waitContainer, waitContainer: .init(containerID: container)), "WAIT_CONTAINER"),
            (
                V1.Agent.Call(type: .launchContainer, launchContainer: .init(containerID: container)),
                "LAUNCH_CONTAINER"
            ),
            (
                V1.Agent.Call(type: .attachContainerOutput, attachContainerOutput: .init(containerID: container)),
                "ATTACH_CONTAINER_OUTPUT"
            ),
            (
                V1.Agent.Call(
                    type: .removeResourceProviderConfig, removeResourceProviderConfig: .init(type: "t", name: "n")),
                "REMOVE_RESOURCE_PROVIDER_CONFIG"
            ),
        ]
        for (call, name) in calls {
            let sentence = "This version of the agent does not implement the call \(name)"
            #expect(throws: AgentCallError(status: 501, message: sentence)) { try answer(call) }
        }
        #expect(throws: AgentCallError(status: 501, message: "501 Not Implemented.")) {
            try answer(V1.Agent.Call(type: .unknown))
        }
    }
}
