import Foundation
import MesosKit

/// Draws pages: small pictures in SVG, with each word as a bar.
struct RenderExecutor: Executor {
    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await driver.send(.running, for: task.taskID)
        let assignment = try Assignment(bytes: task.data)
        let page = try Page(at: assignment.page)
        try draw(page).write(to: assignment.picture, atomically: true, encoding: .utf8)
        try await driver.send(.finished, for: task.taskID, message: "drawn as \(assignment.picture.lastPathComponent)")
    }

    private func draw(_ page: Page) -> String {
        var bars: [String] = []
        var (x, y) = (10, 30)
        for word in page.words {
            let width = 6 * word.count
            if x + width > 230 { (x, y) = (10, y + 12) }
            bars.append(#"<rect x="\#(x)" y="\#(y)" width="\#(width)" height="6" fill="grey"/>"#)
            x += width + 4
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="240" height="\(y + 20)">
            <text x="10" y="20" font-family="sans-serif" font-size="12">\(page.title)</text>
            \(bars.joined(separator: "\n"))
            </svg>

            """
    }
}
