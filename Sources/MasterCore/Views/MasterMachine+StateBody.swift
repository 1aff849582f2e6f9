import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// The body of `/state`: all that the master knows.
    package func stateBody(_ facts: MasterHostFacts) -> [UInt8] {
        let tally = ClusterTally(of: self)
        var writer = JSONWriter()
        writer.object { json in
            writeMaster(facts, to: &json)
            json.array("slaves") { json in
                for (place, agent) in agents.values.enumerated() {
                    json.object { agent.writeFields(tally.agents[place], to: &$0) }
                }
            }
            writeRecoveredAgents(to: &json)
            writeFrameworks(tally, to: &json)
            json.array("orphan_tasks") { _ in }
            json.array("unregistered_frameworks") { _ in }
        }
        return writer.bytes
    }

    private func writeMaster(_ facts: MasterHostFacts, to json: inout JSONWriter) {
        let activeAgents = agents.values.count { $0.isActive }
        VersionModel(facts.version).writeStateFields(to: &json)
        json.field("start_time", startTime.seconds)
        // The only master there is leads from the beginning.
        json.field("elected_time", startTime.seconds)
        json.field("id", info.id)
        json.field("pid", info.pid ?? "")
        json.field("hostname", info.hostname ?? "")
        json.field("capabilities", info.capabilities.map { ($0.type ?? .quotaV2).wireName })
        json.field("activated_slaves", Double(activeAgents))
        json.field("deactivated_slaves", Double(agents.count - activeAgents))
        json.field("unreachable_slaves", Double(unreachableAgents.count))
        json.field("domain", info.domain.map(DomainModel.init))
        json.field("leader", info.pid ?? "")
        json.object("leader_info") { json in
            json.field("id", info.id)
            json.field("pid", info.pid ?? "")
            json.field("port", info.port)
            json.field("hostname", info.hostname ?? "")
            json.field("domain", info.domain.map(DomainModel.init))
        }
        json.field("cluster", configuration.cluster)
        json.field("log_dir", facts.logDirectory)
        json.field("external_log_file", facts.externalLogFile)
        writeFlags(facts, to: &json)
    }

    func writeFlags(_ facts: MasterHostFacts, to json: inout JSONWriter) {
        json.object("flags") { json in
            for (name, value) in configuration.flags(with: facts.flags) { json.field(name, value) }
        }
    }

    /// Agents of an earlier master that have not come yet.
    func writeRecoveredAgents(_ id: AgentID? = nil, to json: inout JSONWriter) {
        json.array("recovered_slaves") { json in
            for (agent, info) in recoveredAgents where id == nil || id == agent {
                json.object { info.writeFields(to: &$0) }
            }
        }
    }

    /// The frameworks that are here, and those that have left.
    func writeFrameworks(_ tally: ClusterTally, _ id: FrameworkID? = nil, to json: inout JSONWriter) {
        json.array("frameworks") { json in
            for (place, framework) in frameworks.values.enumerated() where id == nil || id == framework.id {
                let executors = tally.executors(of: framework.id)
                write(framework, tally.frameworks[place], executors, to: &json)
            }
        }
        json.array("completed_frameworks") { json in
            for framework in completedFrameworks where id == nil || id == framework.id {
                write(framework, ClusterTally.Share(), [], to: &json)
            }
        }
    }

    private func write(
        _ framework: FrameworkRecord, _ share: ClusterTally.Share, _ executors: [(agent: AgentID, info: ExecutorInfo)],
        to json: inout JSONWriter
    ) {
        json.object { json in
            framework.writeFields(share, to: &json)
            json.array("offers") { json in
                for offer in framework.offers.keys {
                    if let record = offers[offer] { json.value(record) }
                }
            }
            json.array("executors") { json in
                for executor in executors { json.value(ExecutorView(info: executor.info, agent: executor.agent)) }
            }
            json.field("labels", framework.info.labels.map(LabelsModel.init))
            json.key("offer_constraints")
            json.message(framework.offerConstraints ?? V1.Scheduler.OfferConstraints())
        }
    }
}
