import MesosBase
import MesosResources
import MesosWire

/// Puts what happened to a task into words.
struct MomentText {
    /// The agent that the task was sent to.
    let agent: AgentID
    let resources: Resources
    let executor: ExecutorID?

    func sentence(of happening: TaskMoment.Happening) -> String {
        switch happening {
        case .launched(let hostname, let offer, let startsExecutor):
            return "launched on agent \(agent) (\(hostname)) with \(resources.unallocated()) of offer \(offer)"
                + executorText(isStarted: startsExecutor)
        case .refused(let state, let reason, let message):
            return "refused: " + Self.statusText(state, reason, message)
        case .reported(let report):
            return Self.text(of: report)
        case .acknowledged(let state):
            return "the scheduler has acknowledged \(state)"
        case .killAsked(let grace, let isPassedOn):
            let within = grace.map { " within \(DurationText.format(.nanoseconds($0)))" } ?? ""
            let fate = isPassedOn ? "" : "; agent \(agent) is not connected and is told when it comes back"
            return "the scheduler wants it killed\(within)\(fate)"
        case .returned(let state, let hostname, let wasUnreachable):
            let past = wasUnreachable ? " was unreachable, and" : ""
            return "agent \(agent) (\(hostname))\(past) brings it back as \(state)"
        }
    }

    private func executorText(isStarted: Bool) -> String {
        guard let executor else { return ", to run its command" }
        return isStarted ? ", with executor '\(executor)'" : ", for executor '\(executor)', which runs there already"
    }

    private static func text(of report: TaskMoment.Report) -> String {
        let speaker =
            switch report.source {
            case .executor: "its executor"
            case .agent: "its agent"
            case .master, nil: "the master"
            }
        var text = "\(speaker) says " + statusText(report.state, report.reason, report.message, report.isHealthy)
        if report.freesResources { text += "; its resources are free" }
        if !report.isForwarded, report.reason != .frameworkRemoved {
            text += "; the scheduler is not connected"
            text += report.isRepeated ? ", so the agent will say it again" : " and has to ask when it comes back"
        }
        return text
    }

    private static func statusText(
        _ state: TaskState, _ reason: TaskStatus.Reason?, _ message: String?, _ isHealthy: Bool? = nil
    ) -> String {
        var text = "\(state)"
        if let isHealthy { text += isHealthy ? ", healthy" : ", not healthy" }
        if let reason { text += " (\(reason))" }
        if let message, !message.isEmpty { text += ": \(message)" }
        return text
    }
}
