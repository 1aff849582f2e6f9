import MesosKit

/// Whether somebody answers where a master should be.
enum MasterPresence {
    /// Says so if there is no master; what waits for one goes on trying.
    static func announceAbsence(of master: String, _ say: (String) async -> Void) async {
        do throws(OperatorClientError) {
            _ = try await MasterClient(.address(master)).health()
        } catch .unreachable {
            await say("no master at \(master) yet; trying again")
        } catch {
            await say("\(master) does not answer as a master does: \(error)")
        }
    }
}
