package dev.sevenstar.media;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An answer of the store that either comes whole or fails: a line that breaks in the middle must not pass for the end
 * of the file. Closed half-way it hangs up instead of reading the rest.
 */
class WholeStream extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> answer;
    private long left;

    WholeStream(ResponseInputStream<GetObjectResponse> answer) {
        super(answer);
        this.answer = answer;
        this.left = answer.response().contentLength();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            var read = super.read(into, offset, length);
            if (read > 0) left -= read;
            if (read < 0 && left > 0) throw new StoreAway("the store hung up " + left + " bytes before the end");
            return read;
        } catch (StoreAway e) {
            throw e;
        } catch (IOException e) {
            throw new StoreAway(e);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = super.skip(count);
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (left > 0) answer.abort();
        else answer.close();
    }
}
