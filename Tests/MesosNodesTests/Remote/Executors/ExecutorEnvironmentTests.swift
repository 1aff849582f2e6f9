import FrameworkCore
import MesosBase
import MesosWire
import Testing

@testable import MesosNodes

/// What an executor reads from the variables that its agent sets.
@Suite struct ExecutorEnvironmentTests {
    private static let usual = [
        "MESOS_FRAMEWORK_ID": "F", "MESOS_EXECUTOR_ID": "E", "MESOS_AGENT_ENDPOINT": "10.0.0.7:5051",
        "MESOS_SLAVE_PID": "slave(2)@10.0.0.7:5051", "MESOS_CHECKPOINT": "0",
        "MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD": "7secs",
    ]

    private func read(
        _ changes: [String: String?] = [:], needsAgent: Bool = true
    ) throws(ExecutorClientError) -> ExecutorEnvironment {
        let variables = Self.usual.merging(changes.mapValues { $0 ?? "-" }) { $1 }.filter {
            changes[$0.key] != .some(nil)
        }
        return try ExecutorEnvironment(needsAgent: needsAgent) { variables[$0] }
    }

    @Test func readsWhatTheAgentSets() throws {
        let environment = try read()
        var options = ExecutorClientOptions(executorID: "E", frameworkID: "F")
        options.shutdownGracePeriod = .seconds(7)
        #expect(environment.options == options)
        #expect(environment.agent == .address(NodeAddress(host: "10.0.0.7", port: 5051)))
        #expect(environment.process == "slave(2)")
        #expect(environment.token == nil)
        #expect(!environment.isLocal)
    }

    @Test func readsWhatConcernsRecovery() throws {
        let environment = try read([
            "MESOS_CHECKPOINT": "1", "MESOS_RECOVERY_TIMEOUT": "10mins", "MESOS_SUBSCRIPTION_BACKOFF_MAX": "1500ms",
        ])
        #expect(environment.options.reconnects)
        #expect(environment.options.recoveryTimeout == .seconds(600))
        #expect(environment.options.longestBackoff == .milliseconds(1_500))
    }

    @Test(
        arguments: [
            ("MESOS_LOCAL", "", true), ("MESOS_LOCAL", "1", true), ("MESOS_LOCAL", nil, false),
        ] as [(String, String?, Bool)])
    func isLocalIfTheVariableIsThere(name: String, value: String?, isLocal: Bool) throws {
        #expect(try read([name: value]).isLocal == isLocal)
    }

    @Test func aUnixSocketComesBeforeTheAddress() throws {
        let environment = try read(["MESOS_DOMAIN_SOCKET": "/run/agent.sock", "MESOS_AGENT_ENDPOINT": nil])
        #expect(environment.agent == .socket("/run/agent.sock"))
        #expect(environment.process == "slave(2)")
    }

    @Test func theAgentsNameWillDoForItsAddress() throws {
        let environment = try read(["MESOS_AGENT_ENDPOINT": nil, "MESOS_SLAVE_PID": "slave(1)@[::1]:5052"])
        #expect(environment.agent == .address(NodeAddress(host: "::1", port: 5052)))
        #expect(try read(["MESOS_SLAVE_PID": nil]).process == "slave(1)")
    }

    @Test func showsItsToken() throws {
        #expect(try read(["MESOS_EXECUTOR_AUTHENTICATION_TOKEN": "a.b.c"]).token == "a.b.c")
        #expect(try read(["MESOS_EXECUTOR_AUTHENTICATION_TOKEN": ""]).token == nil)
    }

    @Test func whoHasAWayOfItsOwnNeedsNoAddress() throws {
        let environment = try read(["MESOS_AGENT_ENDPOINT": nil, "MESOS_SLAVE_PID": nil], needsAgent: false)
        #expect(environment.agent == nil)
    }

    @Test(arguments: ["MESOS_EXECUTOR_ID", "MESOS_FRAMEWORK_ID"])
    func namesWhatIsMissing(name: String) {
        #expect(throws: ExecutorClientError.missing(name)) { try read([name: nil]) }
    }

    @Test func namesTheAddressIfThereIsNone() {
        #expect(throws: ExecutorClientError.missing("MESOS_AGENT_ENDPOINT")) {
            try read(["MESOS_AGENT_ENDPOINT": nil, "MESOS_SLAVE_PID": nil])
        }
    }

    @Test(
        arguments: [
            (
                "MESOS_AGENT_ENDPOINT", "10.0.0.7:x",
                "'10.0.0.7:x' is not an address: 'x' is not a port: a number from 1 to 65535 is wanted"
            ),
            ("MESOS_DOMAIN_SOCKET", "", "it is empty"),
            (
                "MESOS_RECOVERY_TIMEOUT", "soon",
                "'soon' is not a duration: it must begin with a number, as in '5secs'"
            ),
            ("MESOS_SUBSCRIPTION_BACKOFF_MAX", "-2secs", "'-2secs' is below zero"),
            (
                "MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD", "5 seconds",
                "'5 seconds' is not a duration: ' seconds' is not a unit; use ns, us, ms, secs, mins, hrs, "
                    + "days or weeks"
            ),
        ])
    func saysWhatCannotBeRead(name: String, value: String, reason: String) {
        let error = #expect(throws: ExecutorClientError.malformed(name, reason)) { try read([name: value]) }
        #expect(error?.description == "the variable \(name) cannot be read: \(reason)")
    }
}
