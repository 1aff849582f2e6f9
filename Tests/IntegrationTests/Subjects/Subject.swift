import Testing

/// A master with one agent that tests talk to: Apache Mesos's, or this library's.
struct Subject: Sendable {
    /// Whose answers they are.
    enum Origin: Sendable, CustomStringConvertible {
        case apacheMesos
        case mesosKit

        var description: String { self == .apacheMesos ? "Apache Mesos" : "MesosKit" }
    }

    /// The processes of a node that paths belong to. Each has a prefix, which clients may leave out.
    enum Component: Sendable {
        case master
        case agent
        /// What is not the node's own: versions, metrics, files.
        case masterServer
    }

    let origin: Origin
    /// Serves the master's paths with their prefix.
    let masterPort: UInt16
    /// Serves the agent's paths with their prefix.
    let agentPort: UInt16
    /// Serve paths without a prefix.
    let plainMasterPort: UInt16
    let plainAgentPort: UInt16

    func port(of component: Component) -> UInt16 { component == .agent ? agentPort : masterPort }

    /// The path with which the component is reached on its port.
    func path(_ path: String, of component: Component) -> String {
        switch component {
        case .master: "/master" + path
        case .agent: "/slave(1)" + path
        case .masterServer: path
        }
    }

    /// The one that runs for the suite.
    @TaskLocal private static var running: Subject?

    static func current() throws -> Subject { try #require(running, "the suite has no trait that starts a master") }

    /// Starts one, lets the work see it, and ends it whatever becomes of the work.
    static func with<Value: Sendable>(
        _ origin: Origin, _ work: @concurrent @Sendable () async throws -> Value
    ) async throws -> Value {
        switch origin {
        case .apacheMesos:
            return try await RealMesos.run { subject in try await $running.withValue(subject, operation: work) }
        case .mesosKit:
            return try await OurMesos().run { subject in try await $running.withValue(subject, operation: work) }
        }
    }
}

/// Starts a master and an agent before the tests of a suite, and ends them after.
struct SubjectTrait: SuiteTrait, TestScoping {
    let origin: Subject.Origin

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await Subject.with(origin, function)
    }
}

extension Trait where Self == SubjectTrait {
    /// Against a real Apache Mesos.
    static var apacheMesos: Self { Self(origin: .apacheMesos) }
    /// Against this library's master and agent.
    static var mesosKit: Self { Self(origin: .mesosKit) }
}
