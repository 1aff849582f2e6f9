import Foundation
import MesosKit

/// What is known of a site, and what is still to be done there: a value that decides and does nothing, so that it can
/// be tested without a cluster.
struct Frontier: Sendable {
    private struct Visit: Hashable {
        let executor: String
        let page: URL
        /// No two tasks of a framework may have the same identifier, so a second attempt needs another one.
        var attempt = 1
    }

    private let site: URL
    private let pictures: URL
    private var waiting: [Visit] = []
    private var running: [TaskID: Visit] = [:]
    private var discovered: [URL] = []
    private var findings: [URL: Finding] = [:]
    private var drawn: Set<URL> = []

    init(start: URL, site: URL, pictures: URL) {
        self.site = site
        self.pictures = pictures
        discover(start)
    }

    var hasWork: Bool { !waiting.isEmpty }
    var isDone: Bool { waiting.isEmpty && running.isEmpty }

    private mutating func discover(_ page: URL) {
        guard page.path.hasPrefix(site.path), !discovered.contains(page) else { return }
        discovered.append(page)
        waiting.append(Visit(executor: "crawler", page: page))
    }

    /// Gives each visit that waits to the first agent with room for it.
    mutating func place(on offers: [Offer]) throws -> Plan {
        let requests = try waiting.map { visit in
            let name = name(of: visit.page)
            let picture = pictures.appending(path: name.replacing("/", with: "-").replacing(".html", with: ".svg"))
            var task = TaskInfo(
                name: "\(visit.executor) \(name)", taskID: taskID(of: visit), agentID: "",
                executor: .hosted(visit.executor))
            task.data = try Assignment(page: visit.page, picture: picture).bytes()
            return TaskRequest(task, needs: ResourceNeeds(cpus: 0.5, memory: 32))
        }
        let plan = FirstFit.place(requests, on: offers)
        let placed = Set(plan.launches.flatMap(\.tasks).map(\.taskID))
        let visits = waiting
        waiting = visits.filter { !placed.contains(taskID(of: $0)) }
        for visit in visits where placed.contains(taskID(of: visit)) { running[taskID(of: visit)] = visit }
        return plan
    }

    /// Takes what became of a visit; an update that has come before changes nothing.
    mutating func update(_ status: TaskStatus) throws {
        guard status.state.isTerminal, var visit = running.removeValue(forKey: status.taskID) else { return }
        switch status.state {
        case .finished where visit.executor == "crawler":
            let finding = try Finding(bytes: status.data)
            findings[visit.page] = finding
            waiting.append(Visit(executor: "renderer", page: visit.page))
            for link in finding.links { discover(link) }
        case .finished:
            drawn.insert(visit.page)
        case .lost, .dropped, .gone, .goneByOperator:
            // Not the page's fault: its agent is gone, or the task never arrived there.
            visit.attempt += 1
            waiting.append(visit)
        default:
            break  // The page has no finding, or no drawing, and the graph shows that.
        }
    }

    private func taskID(of visit: Visit) -> TaskID {
        TaskID("\(visit.executor)-\(name(of: visit.page).replacing("/", with: "-"))-\(visit.attempt)")
    }

    private func name(of page: URL) -> String {
        page.path.replacing(site.path + "/", with: "")
    }
}

extension Frontier {
    /// The links between the pages, as Graphviz reads them; pages that could not be read are dashed.
    var graph: String {
        let pages = discovered.map { page in
            let title = findings[page].map { "label=\"\($0.title)\"" } ?? "style=dashed"
            return "    \"\(name(of: page))\" [\(title)];"
        }
        let links = discovered.flatMap { page in
            (findings[page]?.links ?? []).map { "    \"\(name(of: page))\" -> \"\(name(of: $0))\";" }
        }
        return (["digraph site {"] + pages + links + ["}"]).joined(separator: "\n")
    }

    var summary: String {
        let broken = discovered.filter { findings[$0] == nil }.map(name)
        let missing = broken.isEmpty ? "" : ", \(broken.count) not found: \(broken.joined(separator: ", "))"
        return "\(findings.count) pages crawled, \(drawn.count) drawn\(missing)"
    }
}
