import MesosBase
import MesosResources
import MesosWire

extension Plan {
    /// What the plan decides, a line for each thing, and the explanations.
    var decisions: [String] {
        var lines: [String] = []
        for launch in launches {
            let place = "on \(launch.agentID) with \(Self.list(launch.offerIDs))"
            lines += launch.preparations.map { "\($0.type?.wireName ?? "an operation") \(place)" }
            lines += launch.tasks.map { "launch \(Self.text(of: $0)) \(place)" }
            lines += launch.groups.map { group in
                let tasks = group.tasks.map { Self.text(of: $0) }.joined(separator: " and ")
                return "launch \(tasks) in \(group.executor.executorID) (\(Self.text(of: group.executor.resources))) "
                    + place
            }
        }
        lines += placed.map { "\($0.taskID) scores \($0.score)" }
        lines += refusals.map { refusal in
            let time = refusal.duration.map { " for \(DurationText.format($0))" } ?? ""
            return "refuse \(Self.list(refusal.offerIDs))\(time)"
        }
        lines += holds.map { "\($0.work) holds \(Self.list($0.offerIDs)) until \($0.end.nanoseconds)" }
        lines += victims.map { "end \($0.taskID) on \($0.agentID) for \($0.work)" }
        return lines + reports.map(\.description)
    }

    private static func list(_ offers: [OfferID]) -> String { offers.map(\.value).joined(separator: ", ") }

    private static func text(of task: TaskInfo) -> String { "\(task.taskID) (\(text(of: task.resources)))" }

    private static func text(of resources: [V1.Resource]) -> String {
        do { return try Resources(resources).description } catch { return "\(error)" }
    }
}
