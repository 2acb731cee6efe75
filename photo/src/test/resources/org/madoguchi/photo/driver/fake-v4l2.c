/* A V4L2 device that isn't one, for tests: the six calls that the driver makes, over the structures and numbers of the
   system's own header. What kind of device it is stands in the file that is opened. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <linux/videodev2.h>

#define BUFFERS 4
#define LENGTH (4 << 20)
#define FD 1000

static char kind[64];
static unsigned char *memory[BUFFERS];
static int queued[BUFFERS], ready[BUFFERS], count_ready, opened, mapped, streaming, taken;
static unsigned pixels, width, height;
static unsigned char *frame;
static int frame_length;

static int is(const char *name) { return strcmp(kind, name) == 0; }
static int fail(int number) { errno = number; return -1; }

/* For the test: what the next pictures are, how many are taken, what is still held. */
void fake_frame(const unsigned char *bytes, int length) {
  free(frame);
  frame = malloc(length);
  memcpy(frame, bytes, length);
  frame_length = length;
}
int fake_held(void) { return opened + mapped + streaming; }
int fake_width(void) { return width; }

/* For the test: the camera took this many pictures meanwhile. The last two bytes before the end count them. */
void fake_take(int pictures) {
  while (pictures-- > 0) {
    for (int i = 0; i < BUFFERS; i++) {
      if (queued[i]) {
        queued[i] = 0;
        ready[count_ready++] = i;
        memcpy(memory[i], frame, frame_length);
        memory[i][frame_length - 3] = ++taken;
        break;
      }
    }
  }
}

int open(const char *path, int flags, ...) {
  FILE *file = fopen(path, "r");
  if (!file) return fail(ENOENT);
  kind[0] = 0;
  if (!fgets(kind, sizeof kind, file)) kind[0] = 0;
  fclose(file);
  if ((flags & 0x800) == 0) return fail(EINVAL); /* a call might wait for ever */
  if (is("forbidden")) return fail(EACCES);
  if (is("empty-socket")) return fail(ENXIO);
  opened++;
  return FD;
}

int close(int fd) {
  opened--;
  return 0;
}

void *mmap(void *at, size_t length, int protection, int flags, int fd, off_t offset) {
  if (fd != FD || length != LENGTH || protection != (PROT_READ | PROT_WRITE) || flags != MAP_SHARED) {
    errno = EINVAL;
    return MAP_FAILED;
  }
  int i = offset / LENGTH;
  memory[i] = malloc(LENGTH);
  mapped++;
  return memory[i];
}

int munmap(void *at, size_t length) {
  free(at);
  mapped--;
  return 0;
}

int poll(struct pollfd *polled, nfds_t count, int milliseconds) {
  if (polled->fd != FD || polled->events != POLLIN || count != 1) return fail(EINVAL);
  if (is("interrupted")) {
    strcpy(kind, "good");
    return fail(EINTR);
  }
  if (is("unplugged") && taken > 0) {
    polled->revents = POLLERR | POLLHUP;
    return 1;
  }
  polled->revents = count_ready > 0 ? POLLIN : 0;
  return count_ready > 0;
}

static int capability(struct v4l2_capability *c) {
  if (is("file")) return fail(ENOTTY);
  memset(c, 0, sizeof *c);
  strcpy((char *)c->card, "Fake camera");
  c->capabilities = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_META_CAPTURE | V4L2_CAP_STREAMING | V4L2_CAP_DEVICE_CAPS;
  c->device_caps = (is("metadata") ? V4L2_CAP_META_CAPTURE : V4L2_CAP_VIDEO_CAPTURE) | V4L2_CAP_STREAMING;
  if (is("old")) {
    c->capabilities = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    c->device_caps = 0;
  }
  return 0;
}

static int format(struct v4l2_fmtdesc *f) {
  static const unsigned all[] = {V4L2_PIX_FMT_YUYV, V4L2_PIX_FMT_MJPEG};
  if (f->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) return fail(EINVAL);
  if (is("infrared") || is("yuyv")) {
    if (f->index > 0) return fail(EINVAL);
    f->pixelformat = is("yuyv") ? V4L2_PIX_FMT_YUYV : V4L2_PIX_FMT_GREY;
    return 0;
  }
  if (f->index > 1 && !is("endless")) return fail(EINVAL);
  f->pixelformat = all[f->index & 1];
  return 0;
}

static int size(struct v4l2_frmsizeenum *s) {
  static const unsigned all[][2] = {{640, 480}, {1280, 720}, {1920, 1080}, {3840, 2160}};
  if (is("tells-no-sizes")) return fail(ENOTTY);
  if (is("steps")) {
    if (s->index > 0) return fail(EINVAL);
    s->type = V4L2_FRMSIZE_TYPE_STEPWISE;
    s->stepwise = (struct v4l2_frmsize_stepwise){160, 1600, 8, 120, 1200, 8};
    return 0;
  }
  unsigned most = s->pixel_format == V4L2_PIX_FMT_MJPEG ? 4 : 2;
  if (s->index >= most && !is("endless")) return fail(EINVAL);
  s->type = V4L2_FRMSIZE_TYPE_DISCRETE;
  s->discrete.width = all[s->index & 3][0];
  s->discrete.height = all[s->index & 3][1];
  return 0;
}

static int set(struct v4l2_format *f) {
  if (f->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || f->fmt.pix.field != V4L2_FIELD_NONE) return fail(EINVAL);
  if (is("busy")) return fail(EBUSY);
  if (is("other-size")) {
    f->fmt.pix.width = 640;
    f->fmt.pix.height = 480;
  }
  if (is("other-format")) f->fmt.pix.pixelformat = V4L2_PIX_FMT_H264;
  f->fmt.pix.bytesperline = f->fmt.pix.pixelformat == V4L2_PIX_FMT_YUYV ? 2 * f->fmt.pix.width + 64 : 0;
  f->fmt.pix.sizeimage = LENGTH;
  pixels = f->fmt.pix.pixelformat;
  width = f->fmt.pix.width;
  height = f->fmt.pix.height;
  return 0;
}

static int buffer(unsigned long request, struct v4l2_buffer *b) {
  if (b->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || b->memory != V4L2_MEMORY_MMAP) return fail(EINVAL);
  if (is("pulled") && request == VIDIOC_DQBUF && taken > 0) return fail(ENODEV);
  switch (request) {
    case VIDIOC_QUERYBUF:
      b->length = LENGTH;
      b->m.offset = b->index * LENGTH;
      return 0;
    case VIDIOC_QBUF:
      if (b->index >= BUFFERS || queued[b->index]) return fail(EINVAL);
      queued[b->index] = 1;
      return 0;
    default:
      if (count_ready == 0) return fail(EAGAIN);
      b->index = is("nonsense") ? 77 : ready[0];
      b->bytesused = is("empty") ? 0 : is("too-much") ? LENGTH + 1 : frame_length;
      b->flags = is("damaged") ? V4L2_BUF_FLAG_ERROR : 0;
      memmove(ready, ready + 1, --count_ready * sizeof *ready);
      return 0;
  }
}

int ioctl(int fd, unsigned long request, ...) {
  va_list more;
  va_start(more, request);
  void *argument = va_arg(more, void *);
  va_end(more);
  if (fd != FD) return fail(EBADF);
  switch (request) {
    case VIDIOC_QUERYCAP:
      return capability(argument);
    case VIDIOC_ENUM_FMT:
      return format(argument);
    case VIDIOC_ENUM_FRAMESIZES:
      return size(argument);
    case VIDIOC_S_FMT:
      return set(argument);
    case VIDIOC_REQBUFS: {
      struct v4l2_requestbuffers *r = argument;
      if (r->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || r->memory != V4L2_MEMORY_MMAP) return fail(EINVAL);
      r->count = BUFFERS;
      count_ready = taken = 0;
      memset(queued, 0, sizeof queued);
      return 0;
    }
    case VIDIOC_QUERYBUF:
    case VIDIOC_QBUF:
    case VIDIOC_DQBUF:
      return buffer(request, argument);
    case VIDIOC_STREAMON:
      if (*(int *)argument != V4L2_BUF_TYPE_VIDEO_CAPTURE) return fail(EINVAL);
      if (is("no-bandwidth")) return fail(ENOSPC);
      streaming = 1;
      return 0;
    case VIDIOC_STREAMOFF:
      streaming = 0;
      return 0;
    default:
      return fail(ENOTTY);
  }
}
