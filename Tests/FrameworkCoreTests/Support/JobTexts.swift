import FrameworkCore
import MesosWire

/// Decisions of jobs as short texts.
enum JobTexts {
    /// What is launched where and declined, and what else is decided.
    static func summary(_ decisions: [JobDecision]) -> [String] {
        decisions.map { decision in
            switch decision {
            case .accept(let plan): summary(plan)
            case .suppress: "suppress"
            case .revive: "revive"
            case .tell(let pushDown):
                pushDown == .probe
                    ? "tell nothing"
                    : "tell "
                        + pushDown.constraints.roleConstraints.map { role, constraints in
                            "\(role): \(constraints.groups.map(\.attributeConstraints.count))"
                        }.joined(separator: ", ")
            case .reconcile(let tasks): "reconcile \(tasks.map { "\($0.taskID) \($0.agentID ?? "?")" })"
            case .kill(let taskID, _): "kill \(taskID)"
            case .report(let event): event.description
            case .finish: "finish"
            }
        }
    }

    private static func summary(_ plan: Plan) -> String {
        var parts = plan.launches.map { launch in
            let tasks = launch.tasks + launch.groups.flatMap(\.tasks)
            return "\(launch.agentID): \(tasks.map(\.taskID.value).joined(separator: " "))"
        }
        parts += plan.holds.map { "\($0.work) holds \($0.offerIDs.map(\.value).joined(separator: " "))" }
        parts.append("declined \(plan.declined.map(\.value).joined(separator: " "))")
        return parts.joined(separator: ", ")
    }
}
