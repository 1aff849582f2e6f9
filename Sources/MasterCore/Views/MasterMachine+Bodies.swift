import MesosBase
import MesosResources
package import MesosWire

extension MasterMachine {
    /// The body of `/slaves`: all agents, or the one of that id.
    package func slavesBody(_ id: AgentID? = nil) -> [UInt8] {
        let tally = ClusterTally(of: self)
        return Self.body { json in
            json.array("slaves") { json in
                for (place, agent) in agents.values.enumerated() where id == nil || id == agent.id {
                    json.object { json in
                        agent.writeFields(tally.agents[place], to: &json)
                        let offered = agent.offers.keys.reduce(into: Resources()) { sum, offer in
                            if let record = offers[offer] { sum += record.resources }
                        }
                        agent.writeFullResources(used: resourcesInUse(on: agent), offered: offered, to: &json)
                    }
                }
            }
            writeRecoveredAgents(id, to: &json)
        }
    }

    /// The body of `/frameworks`: all frameworks, or the one of that id.
    package func frameworksBody(_ id: FrameworkID? = nil) -> [UInt8] {
        let tally = ClusterTally(of: self)
        return Self.body { json in
            writeFrameworks(tally, id, to: &json)
            json.array("unregistered_frameworks") { _ in }
        }
    }

    /// The body of `/weights`: those that differ from 1.
    package var weightsBody: [UInt8] {
        var writer = JSONWriter()
        writer.array { json in
            for (role, weight) in weights {
                json.object { json in
                    json.field("role", role)
                    json.field("weight", weight)
                }
            }
        }
        return writer.bytes
    }

    /// The body of `/flags`.
    package func flagsBody(_ facts: MasterHostFacts) -> [UInt8] {
        Self.body { writeFlags(facts, to: &$0) }
    }

    /// The body of `/version`.
    package static func versionBody(_ facts: MasterHostFacts) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(VersionModel(facts.version))
        return writer.bytes
    }

    /// The body of `/metrics/snapshot`.
    package func metricsBody(_ facts: MasterHostFacts) -> [UInt8] {
        Self.body { json in
            for metric in metrics(at: facts.date, from: facts.metrics) { json.field(metric.name, metric.value) }
        }
    }

    /// The body of `/quota`.
    package var quotaBody: [UInt8] { quotaStatus.json }

    /// The bodies of `/maintenance/schedule` and `/maintenance/status`: this master has nothing to say there.
    package static let emptyBody = Array("{}".utf8)

    static func body(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object(write)
        return writer.bytes
    }
}
