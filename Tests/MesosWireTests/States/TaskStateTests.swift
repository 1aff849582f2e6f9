import MesosWire
import Testing

@Suite struct TaskStateTests {
    @Test(
        arguments: [
            (.staging, "TASK_STAGING", 6, false),
            (.starting, "TASK_STARTING", 0, false),
            (.running, "TASK_RUNNING", 1, false),
            (.killing, "TASK_KILLING", 8, false),
            (.finished, "TASK_FINISHED", 2, true),
            (.failed, "TASK_FAILED", 3, true),
            (.killed, "TASK_KILLED", 4, true),
            (.error, "TASK_ERROR", 7, true),
            (.lost, "TASK_LOST", 5, true),
            (.dropped, "TASK_DROPPED", 9, true),
            (.unreachable, "TASK_UNREACHABLE", 10, false),
            (.gone, "TASK_GONE", 11, true),
            (.goneByOperator, "TASK_GONE_BY_OPERATOR", 12, true),
            (.unknown, "TASK_UNKNOWN", 13, false),
        ] as [(TaskState, String, Int32, Bool)])
    func knowsItsNames(_ state: TaskState, _ name: String, _ number: Int32, _ isTerminal: Bool) {
        #expect(state.wireName == name)
        #expect(state.description == name)
        #expect(state.rawValue == number)
        #expect(state.isTerminal == isTerminal)
        #expect(TaskState(wireName: name) == state)
        #expect(TaskState(rawValue: number) == state)
    }

    @Test func listsAllStates() {
        #expect(TaskState.allCases.count == 14)
        #expect(Set(TaskState.allCases.map(\.wireName)).count == 14)
        #expect(TaskState(wireName: "TASK_SLEEPING") == nil)
        #expect(TaskState(wireName: "task_running") == nil)
    }

    @Test func keepsWireNamesWhereSwiftHasOthers() {
        #expect(TaskStatus.Reason.invalidFrameworkID.wireName == "REASON_INVALID_FRAMEWORKID")
        #expect(TaskStatus.Reason.ioSwitchboardExited.wireName == "REASON_IO_SWITCHBOARD_EXITED")
        #expect(TaskStatus.Source.master.wireName == "SOURCE_MASTER")
        #expect(V1.RLimitInfo.RLimit.Kind.unknown.wireName == "UNKNOWN")
        #expect(V1.RLimitInfo.RLimit.Kind.core.wireName == "RLMT_CORE")
        #expect(V1.ContainerInfo.DockerInfo.Network(wireName: "NONE") == .noNetwork)
        #expect(V1.NetworkInfo.InternetProtocol(wireName: "IPv6") == .ipv6)
        #expect(V1.Scheduler.Call.Kind(wireName: "ACCEPT_INVERSE_OFFERS") == .acceptInverseOffers)
    }
}
